"""Fetches as Apache Kafka answers them, for a broker that does not.

Whatever size a consumer asks for, the test broker answers with all that its partitions hold. The proxy cuts the answer down to what was asked for, at the
ends of record batches; a batch larger than that still comes when it is the first (KIP-74). Without it, one answer could be a whole backlog, and what a
consumer takes in memory would be the broker's doing.
"""
import struct

from .frames import Fields

VERSIONS = range(7, 12)  # with sessions, and not compact


def limits(frame, version):
    """What a request asks for at most: bytes in all, and of each (topic, partition)."""
    fields = Fields(frame, 8)
    fields.text()  # client
    whole = fields.take("iiiibii")[3]  # behind replica, wait and least; before isolation and session
    partitions = {}
    for _ in range(fields.take("i")):
        topic = fields.text()
        for _ in range(fields.take("i")):
            number = fields.take("i")
            fields.take("iqq" if version >= 9 else "qq")  # epoch of the leader, offset, start of the log
            partitions[topic, number] = fields.take("i")
    return whole, partitions


def cut(frame, version, whole, partitions):
    """The answer with no more than was asked for."""
    fields = Fields(frame, 4)
    fields.take("ihi")  # throttling, error, session
    parts, copied = [], 0
    for _ in range(fields.take("i")):
        topic = fields.text()
        for _ in range(fields.take("i")):
            number = fields.take("i")
            fields.take("hqqq")  # error, high watermark, last stable offset, start of the log
            aborted = fields.take("i")
            fields.at += 16 * max(0, aborted)
            if version >= 11:
                fields.take("i")  # replica to prefer
            size_at, size = fields.at, fields.take("i")
            if size <= 0:
                continue
            room = min(whole, partitions.get((topic, number), whole))
            kept = batches(frame, fields.at, size, room, is_first=not parts)
            parts += [frame[copied:size_at], struct.pack(">i", kept), frame[fields.at : fields.at + kept]]
            whole -= kept
            fields.at = copied = fields.at + size
    return b"".join(parts) + frame[copied:]


def batches(frame, at, size, room, is_first):
    """How many of the bytes there are whole batches that there is room for."""
    kept = 0
    while kept + 12 <= size:
        (length,) = struct.unpack_from(">i", frame, at + kept + 8)
        following = kept + 12 + length
        if following > size or following > room and not (is_first and kept == 0):
            break
        kept = following
    return kept
