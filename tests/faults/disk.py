"""A disk whose power can be cut after any recorded call: what had been synced is there, of the rest whatever may have got there.

What a file system owes to nobody who has not asked with fsync: the content of a file, and that a name leads to it. Names are kept
in the order of their changes, as journals of file systems do; the content of files in no order at all, in pieces of 512 bytes.
"""

import os

import shim

SECTOR = 512


class _File:
    def __init__(self, content=b""):
        self.synced, self.pending = bytearray(content), []


class Disk:
    def __init__(self, folder, keeps_syncs=True):
        """Begins with everything below a folder as it is now, on disk."""
        self.names, self._handles, self._keeps_syncs = {}, {}, keeps_syncs
        for at, _, files in os.walk(folder):
            for name in files:
                with open(os.path.join(at, name), "rb") as file:
                    self.names[os.path.join(at, name)] = _File(file.read())
        self.synced_names, self.pending_names = dict(self.names), []

    def play(self, call):
        """One recorded call more."""
        if call.kind == shim.OPEN:
            self._open(call.file, call.data.decode(), call.offset)
        elif call.kind == shim.WRITE:
            self._handles[call.file][1].pending.append((call.offset, call.data))
        elif call.kind == shim.TRUNCATE:
            self._handles[call.file][1].pending.append((call.offset, None))
        elif call.kind == shim.SYNC:
            self._sync(*self._handles[call.file], call.offset)
        elif call.kind == shim.UNLINK:
            self._rename(call.data.decode(), None)
        else:
            old, new = call.names()
            self._link(new, self.names[old])
            if call.kind == shim.RENAME:
                self._rename(old, None)

    def _open(self, handle, path, truncates):
        if os.path.isdir(path):
            self._handles[handle] = (path, None)
            return
        if path not in self.names:
            self._link(path, _File())
        self._handles[handle] = (path, self.names[path])
        if truncates:
            self.names[path].pending.append((0, None))

    def _link(self, path, file):
        self.names[path] = file
        self.pending_names.append((path, file))

    def _rename(self, path, file):
        self.names.pop(path, None)
        self.pending_names.append((path, file))

    def _sync(self, path, file, is_directory):
        if not self._keeps_syncs:
            return
        if is_directory:
            # A journal that keeps the order has also kept what was done in other folders before.
            for name in self.pending_names:
                _rename_in(self.synced_names, name)
            self.pending_names.clear()
        elif file:
            for piece in file.pending:
                _apply(file.synced, piece)
            file.pending.clear()

    def cut(self, how, chance):
        """What may be there when the power is cut now, by path: `nothing`, `all`, `some` or `torn` of what was not synced."""
        names = dict(self.synced_names)
        kept = {"nothing": 0, "all": len(self.pending_names)}.get(how, chance.randint(0, len(self.pending_names)))
        for name in self.pending_names[:kept]:
            _rename_in(names, name)
        left = {}
        for path, file in names.items():
            content = bytearray(file.synced)
            for piece in file.pending if how != "nothing" else []:
                for part in _torn(piece) if how == "torn" else [piece]:
                    if how == "all" or chance.random() < 0.5:
                        _apply(content, part)
            left[path] = bytes(content)
        return left


def _rename_in(names, change):
    path, file = change
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file


def _apply(content, piece):
    offset, data = piece
    if data is None:
        del content[offset:]
        content.extend(bytes(offset - len(content)))
    else:
        content.extend(bytes(max(0, offset + len(data) - len(content))))
        content[offset : offset + len(data)] = data


def _torn(piece):
    offset, data = piece
    if data is None:
        return [piece]
    ends = [0, *range(SECTOR - offset % SECTOR, len(data), SECTOR), len(data)]
    return [(offset + start, data[start:end]) for start, end in zip(ends[:-1], ends[1:], strict=True)]
