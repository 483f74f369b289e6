/** Makes or uses a passkey for a form that asks for one. Its own script: only pages about signing in load it. */

/** Browsers that know passkeys but not WebAuthn's JSON are shown no button; a code is always possible. */
const isAble =
  typeof PublicKeyCredential !== 'undefined' &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential;

async function answer(box: HTMLElement): Promise<string> {
  const options = JSON.parse(box.dataset.options ?? '{}');
  const credential =
    box.dataset.passkey === 'make'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey');
  return JSON.stringify(credential.toJSON());
}

for (const box of isAble ? document.querySelectorAll<HTMLElement>('[data-passkey]') : []) {
  const form = box.querySelector('form');
  const field = box.querySelector<HTMLInputElement>('input[name=antwoord]');
  const failed = box.querySelector<HTMLElement>('[data-failed]');
  if (form === null || field === null || failed === null) continue;
  box.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    failed.hidden = true;
    answer(box).then(
      (made) => {
        field.value = made;
        form.submit();
      },
      () => {
        failed.hidden = false;
      },
    );
  });
}
