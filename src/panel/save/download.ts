/** Hand bytes to the browser as a file of that name. */
export function download(bytes: Uint8Array, name: string, type = xlsx): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
