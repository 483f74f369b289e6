import { z } from 'zod';
import type { Caller, RouteName } from '../access.ts';
import type { ProvisioningContext } from '../context.ts';

/** What a route was given, checked by its schemas. */
export type Input<P, Q, B> = { readonly params: P; readonly query: Q; readonly body: B };
type Answer = { readonly status: number; readonly body: unknown };

/** A route of the API: its schemas check what comes in, shape what goes out, and are what the OpenAPI document is made from. */
export type Route = {
  readonly name: RouteName;
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With `:name` for parameters, as Fastify writes it; under /api/v1. */
  readonly path: string;
  /** One line for the OpenAPI document. */
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | null;
  /** By HTTP status. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
  handle(input: Input<never, never, never>, context: ProvisioningContext, caller: Caller): Promise<Answer>;
};

/** One of the answers that a route declares. */
type AnswerOf<R extends Readonly<Record<number, z.ZodType>>> = {
  [S in keyof R]: { readonly status: S; readonly body: z.output<R[S]> };
}[keyof R];

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

/** Declares a route, typed by its schemas. What it throws becomes a problem (problems.ts). */
export function route<
  R extends Readonly<Record<number, z.ZodType>>,
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodObject = Nothing,
>(it: {
  readonly name: RouteName;
  readonly method: Route['method'];
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answers: R;
  handle(
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
    context: ProvisioningContext,
    caller: Caller,
  ): Promise<AnswerOf<NoInfer<R>>>;
}): Route {
  return {
    ...it,
    params: it.params ?? NOTHING,
    query: it.query ?? NOTHING,
    body: it.body ?? null,
    handle: it.handle as Route['handle'],
  };
}
