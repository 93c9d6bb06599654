/** The file of the glossary. */
export const GLOSSARY = 'content/glossary.yaml';
