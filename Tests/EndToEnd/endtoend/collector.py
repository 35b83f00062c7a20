"""A collector of OpenTelemetry's spans: takes what is posted, if it is what OTLP defines."""
import http.server
import json
import threading

from google.protobuf import json_format
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest


class Collector:
    def __init__(self):
        self.spans, self.faults, self.is_busy = [], [], False
        collector = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(503 if collector.is_busy else collector.take(self.path, self.headers["Content-Type"], body))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}/v1/traces"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, path, content_type, body):
        """The HTTP status."""
        try:
            assert (path, content_type) == ("/v1/traces", "application/json")
            request = json.loads(body)
            # Names and types are OTLP's; only ids are written otherwise in its JSON than in everybody else's.
            json_format.ParseDict(request, ExportTraceServiceRequest())
            for resource in request["resourceSpans"]:
                for scope in resource["scopeSpans"]:
                    self.spans += scope["spans"]
            return 200
        except (AssertionError, KeyError, ValueError, json_format.ParseError) as fault:
            self.faults.append(repr(fault))
            return 400

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
