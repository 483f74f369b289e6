import { UITNODIGEN_NL as TEXT } from '#basis/catalogue/pages/wijk-regels.nl.ts';
import { CopyField } from '../../components/copy-field.tsx';
import { Qr } from '../../components/qr.tsx';
import { ButtonLink, Heading, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';

/** How neighbours are invited: a link, words to share, a code to scan, what is printed. */
export function inviteView(
  frame: Frame,
  it: {
    readonly wijk: WijkFrame;
    readonly url: string;
    readonly qr: Parameters<typeof Qr>[0]['square'];
    /** Where posters, stickers and the spelregels are printed. */
    readonly printed: Path;
  },
) {
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <CopyField frame={frame} name="link" label={TEXT.link} value={it.url} />
      <CopyField
        frame={frame}
        name="bericht"
        label={TEXT.message}
        value={TEXT.text(it.wijk.naam, it.url)}
        rows={8}
      />
      <Heading level={2}>{TEXT.qr}</Heading>
      <Qr square={it.qr} alt={TEXT.qrAlt(it.wijk.naam)} />
      <Paragraph>{TEXT.qrAbout}</Paragraph>
      <Heading level={2}>{TEXT.printed}</Heading>
      <Paragraph>{TEXT.printedAbout}</Paragraph>
      <p class="utrecht-paragraph">
        <ButtonLink href={it.printed}>{TEXT.toPrinted}</ButtonLink>
      </p>
    </WijkPage>
  );
}
