/** How a mail looks: styles that are written into its elements, and a dark design for programs that read style sheets. */

const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const SANS = "'IBM Plex Sans', Helvetica, Arial, sans-serif";
const MONO = "Menlo, Consolas, 'Courier New', monospace";

/** The colours of the site. */
const LIGHT = {
  page: '#f6f2ea',
  paper: '#fffdf9',
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

const LABEL = `font-family: ${SANS}; font-size: 12px; line-height: 17px; letter-spacing: 0.06em; text-transform: uppercase`;

/**
 * Written into elements, since many programs drop style sheets. Sizes hold from 320 to 640 pixels: no program has to
 * measure its window.
 */
export const INLINED = `
.page { margin: 0; padding: 0; background-color: ${LIGHT.page}; }
.outer { width: 100%; background-color: ${LIGHT.page}; }
.sheet { width: 100%; max-width: 640px; background-color: ${LIGHT.paper}; }
.part { padding: 0 20px 24px; color: ${LIGHT.ink}; font-family: ${SERIF}; font-size: 17px; line-height: 26px; text-align: left; }
.preheader { padding-top: 12px; padding-bottom: 12px; color: ${LIGHT.muted}; font-family: ${SANS}; font-size: 13px; line-height: 18px; }
.masthead { border-top: 3px dotted ${LIGHT.ink}; padding-top: 20px; }
.wordmark { margin: 0 0 2px; font-family: ${SERIF}; font-size: 22px; line-height: 28px; font-weight: bold; }
.label { margin: 0; color: ${LIGHT.muted}; ${LABEL}; }
.notices { font-family: ${SANS}; font-size: 14px; line-height: 20px; }
.notices p { margin: 0 0 10px; }
.muted { color: ${LIGHT.muted}; }
.ruled { border-top: 2px solid ${LIGHT.accent}; padding-top: 14px; }
.article { border-top: 2px solid ${LIGHT.ink}; padding-top: 16px; }
.brief { border-top: 1px solid ${LIGHT.rule}; padding-top: 14px; padding-bottom: 14px; font-size: 16px; line-height: 24px; }
.foot { border-top: 3px dotted ${LIGHT.ink}; padding-top: 18px; color: ${LIGHT.muted}; font-family: ${SANS}; font-size: 13px; line-height: 19px; }
h1 { margin: 20px 0 0; font-family: ${SERIF}; font-size: 28px; line-height: 33px; font-weight: bold; }
h2 { margin: 0 0 6px; font-family: ${SERIF}; font-size: 23px; line-height: 28px; font-weight: bold; }
.brief h2 { margin: 0 0 4px; font-size: 18px; line-height: 23px; }
.brief p { margin: 0 0 6px; }
h3 { margin: 24px 0 8px; font-family: ${SERIF}; font-size: 19px; line-height: 25px; font-weight: bold; }
h4 { margin: 20px 0 6px; font-family: ${SERIF}; font-size: 17px; line-height: 24px; font-weight: bold; }
h5 { margin: 18px 0 6px; font-family: ${SERIF}; font-size: 16px; line-height: 24px; font-weight: bold; }
p { margin: 0 0 14px; }
ul, ol { margin: 0 0 14px; padding: 0 0 0 22px; }
li { margin: 0 0 5px; }
a { color: ${LIGHT.ink}; text-decoration: underline; }
h2 a, .wordmark a { text-decoration: none; }
small { color: ${LIGHT.muted}; ${LABEL}; }
.notices small { font-size: 13px; line-height: 18px; letter-spacing: normal; text-transform: none; }
blockquote { margin: 0 0 14px; padding: 0 0 0 14px; border-left: 2px solid ${LIGHT.rule}; }
.code { margin: 0 0 14px; padding: 10px 0; border-top: 1px solid ${LIGHT.rule}; border-bottom: 1px solid ${LIGHT.rule}; font-family: ${MONO}; font-size: 13px; line-height: 19px; word-break: break-word; }
code { font-family: ${MONO}; font-size: 14px; word-break: break-word; }
.code code { font-size: 13px; }
sup { font-size: 12px; line-height: 0; }
img { display: block; height: auto; border: 0; }
.figure { margin: 22px 0; padding: 12px 0 0; border-top: 2px solid ${LIGHT.ink}; font-family: ${SANS}; font-size: 14px; line-height: 20px; }
.figure p { margin: 0 0 10px; }
.figure ul { padding: 0 0 0 18px; }
.data { width: 100%; margin: 0 0 12px; border-collapse: collapse; font-family: ${SANS}; font-size: 14px; line-height: 19px; }
.data th, .data td { padding: 5px 10px 5px 0; border-bottom: 1px solid ${LIGHT.rule}; text-align: left; vertical-align: top; }
.data thead th { border-bottom: 1px solid ${LIGHT.ink}; color: ${LIGHT.muted}; font-size: 12px; line-height: 16px; vertical-align: bottom; }
.data .num { text-align: right; }
.data .last { padding-right: 0; }
`;

/** The dark design: some programs ask for one, and others make theirs of the light one. */
export const SHEET = `
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .outer { background-color: ${DARK.page} !important; }
  .sheet { background-color: ${DARK.paper} !important; }
  .part, .part a { color: ${DARK.ink} !important; }
  .muted, .label, .preheader, .foot, small, .data thead th { color: ${DARK.muted} !important; }
  .ruled { border-color: ${DARK.accent} !important; }
  .article, .figure, .masthead, .foot { border-color: ${DARK.ink} !important; }
  .brief, blockquote, .code, .data th, .data td { border-color: ${DARK.rule} !important; }
  .data thead th { border-color: ${DARK.ink} !important; }
}
`;
