/** From this number on, pain is answered with help, and the danger signs are asked about again (`exercises.md` 3). */
export const STRONG_PAIN = 7;
