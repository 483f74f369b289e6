import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './style.css';
import { Phone } from './phone.tsx';
import { firstThree, loadSettings, type ProefSettings } from './settings.ts';

function Page() {
  const [settings, setSettings] = useState<ProefSettings | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    loadSettings().then(setSettings, (error: unknown) => setFault(String(error)));
  }, []);
  return (
    <>
      <header>
        <h1>Buurtbaken</h1>
        <p>
          <strong>Proefopstelling, geen app voor bewoners.</strong> Drie telefoons naast elkaar, op een echte
          server, met verzonnen mensen. Bewoners gebruiken de gewone Element-app.
        </p>
      </header>
      {fault ? (
        <p role="alert">De proefopstelling antwoordt niet. Draait ./buurtbaken up nog? ({fault})</p>
      ) : null}
      <main>
        {settings
          ? firstThree(settings.accounts).map((account, index) => (
              <Phone key={account.userId} settings={settings} first={account} number={index + 1} />
            ))
          : null}
      </main>
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Page />, root);
