const names = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|index\.json)$/i;

/** Whether a file of that name is what operating systems and office programs leave lying about; nobody filed it. */
export const isFurniture = (name: string): boolean => names.test(name);
