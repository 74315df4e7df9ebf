/** What the parts around webContents need of it. */
export interface Contents {
  readonly id: number;
  readonly mainFrame: object;
  emit(event: string, ...values: unknown[]): boolean;
  send(channel: string, ...args: unknown[]): void;
  getURL(): string;
  close(): void;
}
