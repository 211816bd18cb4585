const justSignedInMs = 10 * 60_000;

/** Whether a session began so lately that whoever has it need not prove again who they are. */
export function hasJustSignedIn({ createdAt }: { readonly createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() <= justSignedInMs;
}
