/** Names of the jobs about a removal. */
export const FINISH_REMOVAL = 'finish-removal';
export const SHOW_VOTES = 'show-removal-votes';
