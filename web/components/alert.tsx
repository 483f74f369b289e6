import type { ComponentChildren } from 'preact';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import type { Frame } from '../frame.ts';

/** A notice that stands out. What kind it is stands in words too, for who does not see the colour. */
export function Alert({
  frame,
  kind,
  children,
}: {
  readonly frame: Frame;
  readonly kind: 'info' | 'ok' | 'warning' | 'error';
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`utrecht-alert utrecht-alert--${kind} bb-alert`} role={kind === 'ok' ? 'status' : undefined}>
      <div class="utrecht-alert__content">
        <strong class="bb-alert__kind">{FRAME[frame.language].notice[kind]}</strong> {children}
      </div>
    </div>
  );
}
