/** Telephone numbers of a region, as dialled there. */
export interface Region {
	/** Ambulance, or all emergencies. */
	readonly emergency: string;
	/** True if `emergency` may not work from a landline. It works from mobile phones. */
	readonly isMobile?: boolean;
	/** Medical advice at any hour, for cases that are no emergency. */
	readonly advice?: string;
	/** Somebody to talk to in a crisis, at any hour. */
	readonly crisis?: string;
}

/**
 * Numbers by ISO 3166 country code. `EU`: any other country of the European Union. `XX`: any other country, where 112
 * reaches the emergency services from most mobile phones. Source: clinical review of November 2026, section 7. A number
 * that is in doubt is left out.
 */
export const REGIONS = {
	AE: { emergency: '998' },
	AR: { emergency: '107' },
	AT: { emergency: '112', advice: '1450' },
	AU: { emergency: '000', advice: '1800 022 222', crisis: '13 11 14' },
	BR: { emergency: '192' },
	CA: { emergency: '911', advice: '811', crisis: '988' },
	CH: { emergency: '112' },
	CL: { emergency: '131' },
	CN: { emergency: '120' },
	DE: { emergency: '112', advice: '116 117', crisis: '0800 111 0 111' },
	EU: { emergency: '112' },
	FR: { emergency: '112', advice: '15', crisis: '3114' },
	GB: { emergency: '999', advice: '111', crisis: '116 123' },
	HK: { emergency: '999' },
	IE: { emergency: '112', crisis: '116 123' },
	IL: { emergency: '101' },
	IN: { emergency: '112', isMobile: true },
	JP: { emergency: '119' },
	KE: { emergency: '999' },
	KR: { emergency: '119' },
	MX: { emergency: '911' },
	MY: { emergency: '999' },
	NO: { emergency: '112', advice: '116 117' },
	NZ: { emergency: '111', advice: '0800 611 116', crisis: '1737' },
	SE: { emergency: '112', advice: '1177' },
	SG: { emergency: '995' },
	TR: { emergency: '112' },
	TW: { emergency: '119' },
	US: { emergency: '911', crisis: '988' },
	ZA: { emergency: '112', isMobile: true },
	XX: { emergency: '112' }
} as const satisfies Readonly<Record<string, Region>>;

export type RegionId = keyof typeof REGIONS;
export const REGION_IDS = Object.keys(REGIONS) as RegionId[];

export function isRegionId(id: string | null): id is RegionId {
	return id !== null && Object.hasOwn(REGIONS, id);
}

/** The numbers of `region`. Falls back to `XX` if no region is chosen, or if this version does not know the region. */
export function numbersOf(region: string | null): Region {
	return isRegionId(region) ? REGIONS[region] : REGIONS.XX;
}

/** The URL that dials a number. */
export function telephone(number: string): string {
	return `tel:${number.replace(/\s/g, '')}`;
}
