/** A reason not to go on that an operator can act on: one sentence in Chinese followed by the same in English. */
export class Refusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
  }
}
