export type PictureArea = { x: number; y: number; width: number; height: number };

/** What capturePage gives: the part of Electron's NativeImage that a picture of the screen needs. */
export class NativePicture {
  private readonly png: Buffer;

  constructor(png: Buffer) {
    this.png = png;
  }

  toPNG(): Buffer {
    return this.png;
  }

  isEmpty(): boolean {
    return this.png.length === 0;
  }

  /** Width and height stand at bytes 16 and 20 of every PNG (its IHDR chunk). */
  getSize(): { width: number; height: number } {
    return this.isEmpty()
      ? { width: 0, height: 0 }
      : { width: this.png.readUInt32BE(16), height: this.png.readUInt32BE(20) };
  }
}
