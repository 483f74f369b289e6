/** What pages do a little nicer with JavaScript. All of them work without. */

/** Puts a button at each field that is there to be copied. */
function addCopyButtons(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const field = document.getElementById(box.dataset.copy ?? '');
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (!isField || navigator.clipboard === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'utrecht-button utrecht-button--secondary-action';
    button.textContent = box.dataset.copyButton ?? '';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value);
      button.textContent = box.dataset.copyDone ?? '';
    });
    box.append(button);
  }
}

/** What must be read first is where the focus is when the page opens. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** Says in words how strong a password is while it is typed: length is what counts. */
function showStrength(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-strength]')) {
    const field = document.getElementById(line.dataset.strength ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    field.addEventListener('input', () => {
      const { kort, redelijk, goed, sterk, label } = line.dataset;
      const length = [...field.value].length;
      const word = length < 12 ? kort : length < 15 ? redelijk : length < 20 ? goed : sterk;
      line.textContent = length === 0 ? '' : `${label} ${word}`;
    });
  }
}

/** A QR code of a letter has code, postcode and number behind the `#`, which no server sees: they are filled in, and leave the address. */
function fillFromLetter(): void {
  const form = document.querySelector<HTMLElement>('[data-letter]');
  const parts = /^#([0-9A-Z]+)-([0-9A-Z]+)-(\d+)$/.exec(location.hash);
  if (form === null || parts === null) return;
  const [, code = '', postcode = '', number = ''] = parts;
  for (const [name, value] of Object.entries({ code, postcode, huisnummer: number })) {
    const field = document.getElementById(`veld-${name}`);
    if (field instanceof HTMLInputElement && field.value === '') field.value = value;
  }
  history.replaceState(null, '', location.pathname + location.search);
}

/** Asks for a page again that says by itself when something is ready. */
function askAgain(): void {
  const seconds = Number(document.body.dataset.again ?? 0);
  if (seconds > 0) setTimeout(() => location.reload(), seconds * 1000);
}

addCopyButtons();
askAgain();
showStrength();
fillFromLetter();
focusFirst();
