const two = (value: number): string => String(value).padStart(2, '0');

/** Unix seconds as a `datetime-local` input wants them, in the reader's own zone; empty stays empty. */
export const unixToLocal = (seconds: string): string => {
  if (seconds === '') return '';
  const at = new Date(Number(seconds) * 1000);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

export const localToUnix = (local: string): string => String(Math.floor(new Date(local).getTime() / 1000));
