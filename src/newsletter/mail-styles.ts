/** How a mail looks: styles that are written into its elements, and those that only a style sheet can hold. */

const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = "'IBM Plex Sans', Helvetica, Arial, sans-serif";
const MONO = "Menlo, Consolas, 'Courier New', monospace";

const LIGHT = {
  page: '#f5f2ec',
  paper: '#ffffff',
  ink: '#1c1b19',
  muted: '#57534c',
  rule: '#cfc9bd',
  accent: '#a3262a',
};
const DARK = {
  page: '#121110',
  paper: '#1b1a18',
  ink: '#efece6',
  muted: '#b9b4aa',
  rule: '#4a463f',
  accent: '#f29591',
};

/** Written into elements, since many programs drop style sheets. */
export const INLINED = `
.page { margin: 0; padding: 0; background-color: ${LIGHT.page}; }
.outer { width: 100%; table-layout: fixed; background-color: ${LIGHT.page}; }
.sheet { width: 100%; table-layout: fixed; max-width: 640px; background-color: ${LIGHT.paper}; }
.part { padding: 0 28px 26px; color: ${LIGHT.ink}; font-family: ${SERIF}; font-size: 17px; line-height: 26px; text-align: left; }
.hidden { display: none; font-size: 1px; line-height: 1px; color: ${LIGHT.page}; }
.masthead { padding-top: 26px; }
.wordmark { margin: 0; font-family: ${SANS}; font-size: 15px; line-height: 20px; font-weight: bold; }
.muted { color: ${LIGHT.muted}; font-family: ${SANS}; font-size: 14px; line-height: 20px; }
.notices { font-family: ${SANS}; font-size: 14px; line-height: 20px; }
.ruled { border-top: 2px solid ${LIGHT.accent}; padding-top: 12px; }
.article { border-top: 2px solid ${LIGHT.ink}; padding-top: 18px; }
.brief { border-top: 1px solid ${LIGHT.rule}; padding-top: 18px; }
.foot { border-top: 1px solid ${LIGHT.rule}; padding-top: 18px; color: ${LIGHT.muted}; font-family: ${SANS}; font-size: 13px; line-height: 19px; }
h1 { margin: 22px 0 0; font-family: ${SERIF}; font-size: 30px; line-height: 36px; font-weight: bold; }
h2 { margin: 0 0 8px; font-family: ${SERIF}; font-size: 23px; line-height: 29px; font-weight: bold; }
h3 { margin: 26px 0 8px; font-family: ${SERIF}; font-size: 19px; line-height: 25px; font-weight: bold; }
h4 { margin: 22px 0 6px; font-family: ${SERIF}; font-size: 17px; line-height: 24px; font-weight: bold; }
h5 { margin: 18px 0 6px; font-family: ${SERIF}; font-size: 16px; line-height: 24px; font-weight: bold; }
p { margin: 0 0 14px; }
ul, ol { margin: 0 0 14px; padding: 0 0 0 24px; }
li { margin: 0 0 5px; }
a { color: ${LIGHT.ink}; text-decoration: underline; }
h2 a { text-decoration: none; }
small { color: ${LIGHT.muted}; font-family: ${SANS}; font-size: 13px; line-height: 18px; }
blockquote { margin: 0 0 14px; padding: 0 0 0 14px; border-left: 3px solid ${LIGHT.rule}; }
pre { margin: 0 0 14px; padding: 12px; background-color: ${LIGHT.page}; font-family: ${MONO}; font-size: 13px; line-height: 19px; white-space: pre-wrap; word-break: break-word; }
code { font-family: ${MONO}; font-size: 14px; }
pre code { font-size: 13px; }
sup { font-size: 12px; line-height: 0; }
img { display: block; max-width: 100%; height: auto; border: 0; }
.figure { margin: 22px 0; padding: 12px 0 0; border-top: 1px solid ${LIGHT.ink}; font-family: ${SANS}; font-size: 14px; line-height: 20px; }
.figure p { margin: 0 0 10px; }
.figure ul { padding: 0 0 0 18px; }
.scroll { margin: 0 0 12px; overflow-x: auto; }
.data { width: 100%; border-collapse: collapse; font-family: ${SANS}; font-size: 14px; line-height: 19px; }
.data th, .data td { padding: 6px 12px 6px 0; border-bottom: 1px solid ${LIGHT.rule}; text-align: left; vertical-align: top; }
.data thead th { border-bottom-color: ${LIGHT.ink}; font-size: 13px; line-height: 17px; vertical-align: bottom; }
.data .num { text-align: right; }
`;

/** For programs that read style sheets: narrow screens, dark mode. */
export const SHEET = `
@media (max-width: 480px) {
  .part { padding-left: 16px !important; padding-right: 16px !important; font-size: 16px !important; line-height: 25px !important; }
  .notices, .foot { font-size: 14px !important; line-height: 20px !important; }
  h1 { font-size: 25px !important; line-height: 31px !important; }
  .data { font-size: 13px !important; line-height: 17px !important; }
  .data th, .data td { padding-right: 8px !important; }
}
@media (prefers-color-scheme: dark) {
  .page, .outer, pre { background-color: ${DARK.page} !important; }
  .sheet { background-color: ${DARK.paper} !important; }
  .part, .part a { color: ${DARK.ink} !important; }
  .muted, .foot, small { color: ${DARK.muted} !important; }
  .ruled { border-color: ${DARK.accent} !important; }
  .article, .figure { border-color: ${DARK.ink} !important; }
  .brief, .foot, blockquote, .data th, .data td { border-color: ${DARK.rule} !important; }
  .data thead th { border-color: ${DARK.ink} !important; }
  .hidden { color: ${DARK.page} !important; }
}
`;
