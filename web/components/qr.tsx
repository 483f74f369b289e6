/** A QR code, black on white whatever the page's colours: some cameras read no other. `alt` says what it does. */
export function Qr({
  square,
  alt,
}: {
  readonly square: { readonly size: number; readonly path: string };
  readonly alt: string;
}) {
  return (
    <svg
      class="bb-qr"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${square.size} ${square.size}`}
      shape-rendering="crispEdges"
    >
      <rect width={square.size} height={square.size} fill="#fff" />
      <path d={square.path} fill="#000" />
    </svg>
  );
}
