import type { Path } from '../paths.ts';

/** An area as it is drawn: `d` of its path, and a label where there is room for one. */
export type DrawnArea = {
  readonly code: string;
  readonly d: string;
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
};
export type DrawnMap = {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
  /** Borders of the wijken, over those of the buurten. */
  readonly outlines: readonly string[];
};
/** What an area leads to. `isMarked` is told by a pattern, and by `name` to who hears it. */
export type AreaLink = { readonly to: Path; readonly name: string; readonly isMarked: boolean };

/** A map of which each area is a link; whatever it says stands in a list beneath too. `linkOf`: null for an area that leads nowhere. */
export function AreaMap({
  map,
  alternative,
  legend,
  linkOf,
}: {
  readonly map: DrawnMap;
  readonly alternative: string;
  readonly legend: { readonly marked: string; readonly unmarked: string };
  readonly linkOf: (code: string) => AreaLink | null;
}) {
  return (
    <figure class="bb-map bb-wide">
      {/* biome-ignore lint/a11y/useSemanticElements: links drawn in an SVG are no fieldset */}
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={alternative} focusable="false">
        <Patterns />
        {map.areas.map((area) => {
          const link = linkOf(area.code);
          if (link === null)
            return <path key={area.code} class="bb-map__area" d={area.d} fill-rule="evenodd" />;
          return (
            <a key={area.code} href={link.to} aria-label={link.name}>
              <path
                class={link.isMarked ? 'bb-map__area bb-map__area--marked' : 'bb-map__area'}
                fill={link.isMarked ? 'url(#bb-streep)' : undefined}
                fill-rule="evenodd"
                d={area.d}
              />
            </a>
          );
        })}
        {map.outlines.map((d) => (
          <path key={d} class="bb-map__outline" d={d} />
        ))}
        {/* Over all areas, so that none hides another's; a link's name says it already. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of texts takes no focus */}
        <g aria-hidden="true">
          {map.areas.map(
            ({ code, label }) =>
              label !== null && (
                <text key={code} class="bb-map__label" x={label.x} y={label.y}>
                  {label.text}
                </text>
              ),
          )}
        </g>
      </svg>
      <figcaption class="bb-map__legend">
        <Sample isMarked>{legend.marked}</Sample>
        <Sample isMarked={false}>{legend.unmarked}</Sample>
      </figcaption>
    </figure>
  );
}

/**
 * A map that shows figures and leads nowhere: areas of which `textOf` gives one are marked and have it written on them, where there is room. A
 * picture to who reads by ear, with `description`; the same figures belong in a table beneath.
 */
export function FigureMap({
  map,
  description,
  legend,
  textOf,
}: {
  readonly map: DrawnMap;
  readonly description: string;
  readonly legend: { readonly marked: string; readonly unmarked: string };
  readonly textOf: (code: string) => string | null;
}) {
  return (
    <figure class="bb-map">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={description} focusable="false">
        <Patterns />
        {map.areas.map(({ code, d }) => {
          const isMarked = textOf(code) !== null;
          return (
            <path
              key={code}
              class={isMarked ? 'bb-map__area bb-map__area--marked' : 'bb-map__area'}
              fill={isMarked ? 'url(#bb-streep)' : undefined}
              fill-rule="evenodd"
              d={d}
            />
          );
        })}
        {map.areas.map(
          ({ code, label }) =>
            label !== null &&
            textOf(code) !== null && (
              <text key={code} class="bb-map__label" x={label.x} y={label.y}>
                {textOf(code)}
              </text>
            ),
        )}
      </svg>
      <figcaption class="bb-map__legend">
        <Sample isMarked>{legend.marked}</Sample>
        <Sample isMarked={false}>{legend.unmarked}</Sample>
      </figcaption>
    </figure>
  );
}

/** Stripes, so that colour is not what tells it. */
function Patterns() {
  return (
    <defs>
      <pattern
        id="bb-streep"
        width="14"
        height="14"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="14" height="14" class="bb-map__ground" />
        <line x1="0" y1="0" x2="0" y2="14" class="bb-map__stripe" />
      </pattern>
    </defs>
  );
}

function Sample({ isMarked, children }: { readonly isMarked: boolean; readonly children: string }) {
  return (
    <span class="bb-map__key">
      <svg viewBox="0 0 40 28" width="40" height="28" aria-hidden="true" focusable="false">
        <rect
          x="2"
          y="2"
          width="36"
          height="24"
          class={isMarked ? 'bb-map__area bb-map__area--marked' : 'bb-map__area'}
          fill={isMarked ? 'url(#bb-streep)' : undefined}
        />
      </svg>
      {children}
    </span>
  );
}
