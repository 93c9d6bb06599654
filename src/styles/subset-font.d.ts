declare module 'subset-font' {
  /** A font with only the letters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'woff' | 'truetype'; keepFeatures?: readonly string[] },
  ): Promise<Uint8Array>;
}
