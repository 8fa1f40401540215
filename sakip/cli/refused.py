"""What the system refuses to read or to write, and why, in both languages."""

import errno

from sakip.cli.shell import Complaint
from sakip.text.bilingual import Text, same

OUTPUT = Text(id="keluaran baku", en="standard output")

_UNREADABLE = Text(id="`{berkas}` tidak dapat dibaca: {sebab}.", en="`{berkas}` cannot be read: {sebab}.")
_UNWRITABLE = Text(id="`{berkas}` tidak dapat ditulis: {sebab}.", en="`{berkas}` cannot be written: {sebab}.")
_NO_RIGHT = Text(
    id="Anda tidak berhak, atau berkas itu sedang dibuka program lain",
    en="you have no right to, or another program has it open",
)
_REASONS = {
    errno.ENOSPC: Text(id="disk penuh", en="the disk is full"),
    errno.EDQUOT: Text(id="jatah disk Anda habis", en="your share of the disk is used up"),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EBUSY: _NO_RIGHT,
    errno.EROFS: Text(id="disk itu hanya dapat dibaca", en="that disk can only be read"),
    errno.EISDIR: Text(id="itu sebuah folder, bukan berkas", en="it is a folder, not a file"),
    errno.ENOTDIR: Text(id="di tengah jalurnya ada berkas, bukan folder", en="a file stands where a folder should"),
    errno.EEXIST: Text(id="di sana sudah ada berkas", en="there is a file already"),
    errno.ENOENT: Text(id="foldernya tidak ada", en="there is no such folder"),
    errno.ENAMETOOLONG: Text(id="namanya terlalu panjang", en="its name is too long"),
}


def unreadable(name: str, fault: OSError) -> Complaint:
    """The complaint that *name* cannot be read."""
    return Complaint(_UNREADABLE, berkas=name, sebab=reason(fault))


def unwritable(name: str | Text, fault: OSError) -> Complaint:
    """The complaint that *name* cannot be written."""
    return Complaint(_UNWRITABLE, berkas=name, sebab=reason(fault))


def reason(fault: OSError) -> Text:
    """Why the system refused."""
    return _REASONS.get(fault.errno or 0, same(fault.strerror or type(fault).__name__))
