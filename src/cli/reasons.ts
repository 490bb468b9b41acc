// What the file system complains about, in words.

/** Why a file could not be read, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is no folder';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ELOOP':
      return 'its links lead in a circle';
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return 'it is too large to read';
    default:
      return code ?? message;
  }
}

/** Why a file could not be written, in words. */
export function writeReason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'there is no such folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'it may not be written';
    case 'EEXIST':
      return 'a file has that name';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return reason(error);
  }
}
