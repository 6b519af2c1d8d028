/** The device's own voice. Says nothing where there is none. */
export interface Voice {
	/** Whether a voice that works without network is there. May become true later: voices load late. */
	isAvailable(): boolean;
	/** Says `words` at once, instead of what it is saying. `volume` 0 to 1. Never throws. */
	say(words: string, volume: number): void;
	silence(): void;
}
