import { SECOND_MS } from '../../src/lib/routine/duration.ts';
import { SAMPLE_RATE } from '../../src/lib/sound/track/mp3-frame.ts';
import type { RoutineSound } from '../../src/build/voice/sound-of.ts';
import type { Checks } from './checks.ts';
import type { EnginePage } from './engine-page.ts';
import type { TrackSite } from './sites.ts';
import { differenceOf, findTones } from './tone-places.ts';

/** Allowed error of a tone's time: half a frame, as in issue 4. */
const NEAR_MS = 12;
/** A sound with a lower likeness is not the tone. Tones that went through the codec measure at least 0.995. */
const LIKE = 0.8;

/**
 * Largest allowed difference between two engines' samples, relative to the sound. Chromium and Firefox decode like
 * mpg123. Engines that decode alike differ by -73 dB or less. WebKitGTK decodes with libavcodec 5.1 (Debian 12), and
 * differs by -31 to -40 dB, depending on the voice. That difference lies only at 6.9 kHz, where a voice hisses. At 24
 * kHz, libavcodec seems to start a scale factor band at line 330. LAME and ISO/IEC 13818-3 start the band at line 332.
 */
const UNLIKE_DB = -20;

/** For each routine, the samples of the first engine that decoded it. */
export type Decoded = Map<string, { engine: string; samples: Float32Array }>;

/**
 * Decodes whole tracks with `decodeAudioData`. Checks their length, the times of their tones, and that the samples
 * match those of the first engine.
 */
export async function checkDecoding(
	checks: Checks,
	engine: string,
	page: EnginePage,
	site: TrackSite,
	sounds: ReadonlyMap<string, RoutineSound>,
	decoded: Decoded
): Promise<void> {
	for (const [name, { timeline, cues }] of sounds) {
		await checks.part(`${name} decoded`, async () => {
			const { channels, rate, tookMs } = await decode(page, name);
			const samples = site.samplesOf(name);
			const wanted = Math.round((timeline.totalMs / SECOND_MS) * SAMPLE_RATE);
			checks.add(
				`${name}: length`,
				samples.length === wanted && channels === 1 && rate === SAMPLE_RATE,
				`${samples.length} samples, ${samples.length - wanted} too many, in ${Math.round(tookMs)} ms`
			);
			const tones = findTones(samples, cues);
			const furthest = Math.max(...tones.map(({ errorMs }) => Math.abs(errorMs)));
			const mean = tones.reduce((sum, { errorMs }) => sum + errorMs, 0) / tones.length;
			const unlike = tones.filter(({ likeness }) => likeness < LIKE).length;
			const least = Math.min(...tones.map(({ likeness }) => likeness));
			checks.add(
				`${name}: tones in place`,
				tones.length > 0 && furthest <= NEAR_MS && unlike === 0,
				`${tones.length} tones, furthest ${furthest.toFixed(1)} ms, mean ${mean.toFixed(1)} ms, likeness at least ${least.toFixed(2)}`
			);
			const first = decoded.get(name);
			decoded.set(name, first ?? { engine, samples });
			if (!first) return;
			const { shift, peakDb, rmsDb } = differenceOf(first.samples, samples);
			checks.add(
				`${name}: like ${first.engine}`,
				shift === 0 && rmsDb <= UNLIKE_DB,
				`shifted by ${shift} samples, difference ${rmsDb.toFixed(0)} dB of the sound, its peak ${peakDb.toFixed(0)} dBFS`
			);
		});
	}
}

interface Sound {
	channels: number;
	rate: number;
	tookMs: number;
}

/** Retries once: WebKitGTK's very first decoding may fail while GStreamer scans its plugins. */
async function decode(page: EnginePage, name: string): Promise<Sound> {
	const body = 'return window.engine.decode(args[0]);';
	try {
		return await page.run<Sound>(body, name);
	} catch {
		return page.run<Sound>(body, name);
	}
}
