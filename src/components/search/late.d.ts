/** Where a script is published that a page loads when it is needed: see `src/build/shell/late.ts`. */
declare module '*?late' {
  const address: string;
  export default address;
}
