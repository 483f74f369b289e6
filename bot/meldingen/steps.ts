/** Which message of a melding or question is the one to tap on; part of its transaction ID. */
export const CARD_STEP = 'kaart';
export const QUESTION_STEP = 'vraag';
/** First words of the causes of such messages: whose taps come to which handler. */
export const MELDING_CAUSE = 'melding';
export const QUESTION_CAUSE = 'melding-vraag';
