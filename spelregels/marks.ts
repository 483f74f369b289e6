/**
 * What is known of a word, whatever message it stands in: bits. Those of a message are of all its words together, so that what no word has costs one
 * look. Speech: it tells that somebody spoke, where something is written, or what abuse is thrown at.
 */
export const VERB = 1;
export const SOURCE = 2;
export const HEAD = 4;
/** Of gloss.ts: it is of one language alone, or stands for another word. */
export const ONLY_FRISIAN = 8;
export const ONLY_ENGLISH = 16;
export const GLOSSED = 32;
/** It is on the list of abuse. */
export const ABUSE = 64;
/** A letter or digit alone. */
export const SINGLE = 256;
/** The weights know it as one of a kind (learned/kinds.ts). */
export const OF_KIND = 512;
/** It is a slip of the finger in a word that tells of an emergency. */
export const SLIP = 2048;
/** Of its place: nothing but signs, no space, lies between it and the word before; or nothing but spaces, and both may be one word of the list of abuse. */
export const GLUED = 1024;
export const JOINS = 128;
