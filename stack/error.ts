/** A failure that the person at the keyboard can do something about: its message is one line and says what to do. */
export class StackError extends Error {
  override name = 'StackError';
}
