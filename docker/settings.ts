import { z } from 'zod';

const Settings = z.object({
  BUURTBAKEN_SERVER_NAME: z.string().min(1),
  BUURTBAKEN_PUBLIC_URL: z.url(),
});

/** The settings of the composed installation that its one-shot jobs need; throws ZodError with all faults. */
export function compose(): { readonly serverName: string; readonly publicBaseUrl: string } {
  const env = Settings.parse(process.env);
  return {
    serverName: env.BUURTBAKEN_SERVER_NAME,
    publicBaseUrl: env.BUURTBAKEN_PUBLIC_URL.replace(/\/$/, ''),
  };
}
