import type { Query } from './db.ts';

/** What a page needs of the logo: its hash (hexadecimal) and its size in pixels. */
export type LogoHead = { readonly hash: string; readonly width: number; readonly height: number };

/** The logo without its pixels; null if there is none. */
export async function getLogoHead(sql: Query): Promise<LogoHead | null> {
  const [row] = await sql<LogoHead[]>`
    select encode(sha256, 'hex') as hash, breedte as width, hoogte as height from gemeente_logo`;
  return row ?? null;
}

/** The logo as PNG; null if there is none. */
export async function getLogo(sql: Query): Promise<(LogoHead & { readonly png: Buffer }) | null> {
  const [row] = await sql<(LogoHead & { png: Buffer })[]>`
    select encode(sha256, 'hex') as hash, breedte as width, hoogte as height, png from gemeente_logo`;
  return row ?? null;
}

export type NewLogo = {
  readonly png: Uint8Array;
  readonly sha256: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** Keeps a logo in the place of the one there was. False if it was this one. `by`: the actor as in the audit log. */
export async function keepLogo(
  sql: Query,
  logo: NewLogo,
  it: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const rows = await sql`
    insert into gemeente_logo (png, sha256, breedte, hoogte, gewijzigd_op, gewijzigd_door)
    values (${Buffer.from(logo.png)}, ${Buffer.from(logo.sha256)}, ${logo.width}, ${logo.height}, ${it.at}, ${it.by})
    on conflict (enige) do update set png = excluded.png, sha256 = excluded.sha256, breedte = excluded.breedte, hoogte = excluded.hoogte,
      gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door
      where gemeente_logo.sha256 <> excluded.sha256
    returning enige`;
  return rows.length === 1;
}

/** Takes the logo away. False if there was none. */
export async function dropLogo(sql: Query): Promise<boolean> {
  return (await sql`delete from gemeente_logo returning enige`).length === 1;
}
