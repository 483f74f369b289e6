/** How long a link to come in to the pages works; once, if it is used before. */
export const LOGIN_LINK_MINUTES = 15;

/** A link's or session's token: 32 bytes in base64url. */
export const PAGE_TOKEN = /^[\w-]{43}$/;
