/** Every rule of the check, in the order in which docs/check.md describes them. */
import { claims, contradictions } from './claims.ts';
import { placeholder } from './placeholder.ts';
import { templateLabel } from './template-label.ts';
import { instruction } from './instruction.ts';
import { formMessage } from './form-message.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sentenceRepeated } from './sentence-repeated.ts';
import { nameVariant } from './name-variant.ts';
import { nameConfusable } from './name-confusable.ts';
import { nameUnknown } from './name-unknown.ts';
import { spelling } from './spelling.ts';
import { wordRepeated } from './word-repeated.ts';
import { metricMissing } from './metric-missing.ts';
import { sharesUnsaid } from './shares-unsaid.ts';
import { listOrder } from './list-order.ts';
import { criterionUnmet } from './criterion-unmet.ts';
import { criterionOtherScore } from './criterion-other-score.ts';
import { scenarioOrder } from './scenario-order.ts';
import { scenarioMidpoint } from './scenario-midpoint.ts';
import { scenarioBear } from './scenario-bear.ts';
import { scenarioSignal } from './scenario-signal.ts';
import { scenarioModels } from './scenario-models.ts';
import { currencyMissing } from './currency-missing.ts';
import { precisionVaries } from './precision-varies.ts';
import { dateRelative } from './date-relative.ts';
import { staleWord } from './stale-word.ts';
import { titleYear } from './title-year.ts';
import { reviewDue } from './review-due.ts';
import { asOfOld } from './as-of-old.ts';
import { correctionDate } from './correction-date.ts';
import { interestUndisclosed } from './interest-undisclosed.ts';
import { linkReferral } from './link-referral.ts';
import { advice } from './advice.ts';
import { pastPerformance } from './past-performance.ts';
import { headingOrder } from './heading-order.ts';
import { altText } from './alt-text.ts';
import { tablePicture } from './table-picture.ts';
import { urlRaw } from './url-raw.ts';
import { linkWords } from './link-words.ts';
import { linkVague } from './link-vague.ts';
import { linkFragment, linkGone, linkInsecure, linkMoved, linkUnchecked } from './external-links.ts';
import { paragraphRepeated } from './paragraph-repeated.ts';
import { sentenceOtherAsset } from './sentence-other-asset.ts';
import { addressChecksum } from './address-checksum.ts';
import { addressBare } from './address-bare.ts';
import { secret } from './secret.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  claims,
  contradictions,
  placeholder,
  templateLabel,
  instruction,
  formMessage,
  sectionEmpty,
  sectionDuplicate,
  sentenceRepeated,
  nameVariant,
  nameConfusable,
  nameUnknown,
  spelling,
  wordRepeated,
  metricMissing,
  sharesUnsaid,
  listOrder,
  criterionUnmet,
  criterionOtherScore,
  scenarioOrder,
  scenarioMidpoint,
  scenarioBear,
  scenarioSignal,
  scenarioModels,
  currencyMissing,
  precisionVaries,
  dateRelative,
  staleWord,
  titleYear,
  reviewDue,
  asOfOld,
  correctionDate,
  interestUndisclosed,
  linkReferral,
  advice,
  pastPerformance,
  headingOrder,
  altText,
  tablePicture,
  urlRaw,
  linkWords,
  linkVague,
  paragraphRepeated,
  sentenceOtherAsset,
  addressChecksum,
  addressBare,
  secret,
  linkGone,
  linkMoved,
  linkFragment,
  linkInsecure,
  linkUnchecked,
];
