/** Two soft strokes, a third apart: frequencies in Hz, beginnings in seconds. */
const STROKES = [
  { frequency: 659.25, at: 0 },
  { frequency: 523.25, at: 0.55 },
] as const;
const FADE_SECONDS = 1.6;
const LOUDNESS = 0.35;

/** Sounds the gong. A machine without a loudspeaker stays silent: the screen says the same. */
export function soundGong(audio: AudioContext): void {
  for (const { frequency, at } of STROKES) {
    const begin = audio.currentTime + at;
    const volume = audio.createGain();
    volume.gain.setValueAtTime(LOUDNESS, begin);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + FADE_SECONDS);
    volume.connect(audio.destination);
    const tone = audio.createOscillator();
    tone.type = 'sine';
    tone.frequency.value = frequency;
    tone.connect(volume);
    tone.start(begin);
    tone.stop(begin + FADE_SECONDS);
  }
}
