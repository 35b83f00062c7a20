"""Reading the fields of Kafka's frames, in order."""
import struct


class Fields:
    """The protocol's older encodings."""

    def __init__(self, frame, at):
        self.frame, self.at = frame, at

    def take(self, layout):
        """Numbers, by their letters in `struct`: one by itself, several as a tuple."""
        values = struct.unpack_from(">" + layout, self.frame, self.at)
        self.at += struct.calcsize(">" + layout)
        return values if len(values) > 1 else values[0]

    def text(self):
        return self.bytes(self.take("h"))

    def bytes(self, length):
        """None for what is absent, which a length below zero says."""
        if length < 0:
            return None
        self.at += length
        return self.frame[self.at - length : self.at]


class CompactFields(Fields):
    """The compact encodings, in which lengths are written as numbers of any size and one too large."""

    def number(self):
        value = shift = 0
        while True:
            byte = self.take("B")
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def text(self):
        return self.bytes(self.number() - 1)
