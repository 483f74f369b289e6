/**
 * Four steps drawn, in the gemeente's colour: seeing, calling, writing, looking together. The words stand in it for who reads; the whole is
 * told by `alternative` to who hears.
 */
export function Picture({
  words,
  alternative,
}: {
  readonly words: {
    readonly see: string;
    readonly call: string;
    readonly group: string;
    readonly look: string;
  };
  readonly alternative: string;
}) {
  const steps = [
    { word: words.see, drawing: <Eye /> },
    { word: words.call, drawing: <Telephone /> },
    { word: words.group, drawing: <Bubble /> },
    { word: words.look, drawing: <Houses /> },
  ];
  return (
    <div class="bb-story" role="img" aria-label={alternative}>
      {steps.map(({ word, drawing }) => (
        <div key={word} class="bb-story__step" aria-hidden="true">
          <svg viewBox="0 0 64 64" width="64" height="64" focusable="false" aria-hidden="true">
            {drawing}
          </svg>
          <span>{word}</span>
        </div>
      ))}
    </div>
  );
}

const Eye = () => (
  <>
    <path class="bb-line" d="M6 32 C16 14 48 14 58 32 C48 50 16 50 6 32 Z" />
    <circle class="bb-line" cx="32" cy="32" r="10" />
    <circle class="bb-fill" cx="32" cy="32" r="4" />
  </>
);

const Telephone = () => (
  <>
    <path
      class="bb-line"
      d="M16 8 h10 l5 14 -7 5 c3 7 7 11 13 14 l6 -7 13 6 v9 c0 5 -5 8 -10 7 C26 52 12 38 9 18 C8 13 11 8 16 8 Z"
    />
    <path class="bb-line" d="M40 10 a14 14 0 0 1 14 14 M40 18 a6 6 0 0 1 6 6" />
  </>
);

const Bubble = () => (
  <>
    <path class="bb-line" d="M8 12 h48 v32 h-28 l-12 10 v-10 h-8 Z" />
    <path class="bb-line" d="M18 24 h28 M18 33 h18" />
  </>
);

const Houses = () => (
  <>
    <path class="bb-line" d="M4 34 L18 20 L32 34 V54 H4 Z M32 34 L46 20 L60 34 V54 H32" />
    <path class="bb-line" d="M14 54 V42 h8 v12 M42 54 V42 h8 v12" />
  </>
);
