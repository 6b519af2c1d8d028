/** The device's own voice. Says nothing if there is none. */
export interface Voice {
	/** Whether a voice that works offline is available. May become true later, as voices load late. */
	isAvailable(): boolean;
	/** Says `words` at once, and interrupts any earlier words. `volume`: 0 to 1. Never throws. */
	say(words: string, volume: number): void;
	silence(): void;
}
