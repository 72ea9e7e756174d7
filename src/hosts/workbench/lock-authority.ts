import {AuthzIoLocalService} from "@univerjs/core";
import {UnitAction} from "@univerjs/sheets";

/** Permission of the locked part of a sheet; its name says so to the authority. */
export const lockPermission = (sheetId: string): string => `locked-${sheetId}`;

/**
 * Whom Univer asks what may be done with a range. Its own answer lets the owner edit everything,
 * and is asked again after every undo, so the locked part of a sheet has to be refused here.
 */
export class LockAuthority extends AuthzIoLocalService {
  override async allowed(...request: Parameters<AuthzIoLocalService["allowed"]>) {
    const answers = await super.allowed(...request);
    if (!request[0].objectID.startsWith(lockPermission(""))) return answers;
    return answers.map((answer) => (answer.action === UnitAction.Edit ? {...answer, allowed: false} : answer));
  }
}
