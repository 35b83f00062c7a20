"""Other ways in to the test broker, as its secured listeners would be: by TLS, with a certificate of the client's own, with a login."""
import ssl
import struct
import subprocess

from .frames import Fields

SASL_HANDSHAKE, SASL_AUTHENTICATE = 17, 36
HOST = "localhost"  # what the certificate is for: clients do not take one for an address
UNSUPPORTED_MECHANISM, AUTHENTICATION_FAILED = 33, 58


class Door:
    """What a connection must show to be let through: a certificate of this authority, and one of these logins (passwords by name)."""

    def __init__(self, authority, logins):
        self.authority, self.logins = authority, logins

    def answer(self, api, version, frame, fields):
        """The answer to a request that belongs to a login, and whether the client is in by it."""
        correlation = frame[4:8]
        if api == SASL_HANDSHAKE:
            error = 0 if fields.text() == b"PLAIN" else UNSUPPORTED_MECHANISM
            return correlation + struct.pack(">hih", error, 1, 5) + b"PLAIN", False
        _, name, password = fields.bytes(fields.take("i")).decode().split("\0")
        is_in = self.logins.get(name) == password
        why = struct.pack(">h", -1) if is_in else struct.pack(">h", 17) + b"no such login, no"
        lifetime = struct.pack(">q", 0) if version >= 1 else b""
        return correlation + struct.pack(">h", 0 if is_in else AUTHENTICATION_FAILED) + why + struct.pack(">i", 0) + lifetime, is_in


class Authority:
    """Certificates of one run, the keys of which lie in a folder of the test's."""

    def __init__(self, folder):
        self.folder = folder
        self.certificate = folder / "authority.pem"
        self.make("authority", "-x509", "-nodes", "-subj", "/CN=test authority")
        self.server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=self.certificate)
        self.server.load_cert_chain(*self.issue(HOST, "-nodes", "-addext", f"subjectAltName=DNS:{HOST}"))
        self.server.verify_mode = ssl.CERT_REQUIRED

    def issue(self, name, *secrecy):
        """A certificate and its key; `secrecy` says how the key is kept, in openssl's words."""
        return self.make(
            name, "-x509", "-CA", self.certificate, "-CAkey", self.folder / "authority.key", "-subj", f"/CN={name}", *secrecy)

    def make(self, name, *how):
        certificate, key = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        subprocess.run(
            ["openssl", "req", "-newkey", "rsa:2048", "-days", "2", "-out", certificate, "-keyout", key, *how],
            check=True, capture_output=True)
        return certificate, key
