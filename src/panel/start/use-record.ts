import {useCallback, useEffect, useState} from "react";
import type {FilingRecord} from "../../filing/record";
import type {Host} from "../../hosts/host";

/** The record that the workbook keeps of its filing. */
export function useRecord(host: Host, fail: (error: unknown) => void): {
  readonly record: FilingRecord | undefined;
  readonly reload: () => Promise<void>;
} {
  const [record, setRecord] = useState<FilingRecord>();
  const reload = useCallback(() => host.record().then(setRecord, fail), [host, fail]);
  useEffect(() => void reload(), [reload]);
  return {record, reload};
}
