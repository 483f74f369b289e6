/** What JSON can carry; the content of a Matrix event is a {@link JsonObject}. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
