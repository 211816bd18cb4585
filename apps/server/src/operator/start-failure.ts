/** A reason not to start that an operator can act on: one sentence in Chinese followed by the same in English. */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFailure';
  }
}
