import CLibYAML
import Ingestion

@main struct Copydesk { static func main() {} }
