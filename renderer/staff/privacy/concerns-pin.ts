/** Whether somebody was refused because of the PIN, which stands beside its field. */
export function concernsPin({ type }: { readonly type: string }): boolean {
  return type === 'pin-wrong' || type === 'paused';
}
