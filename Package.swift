// swift-tools-version: 6.2
import PackageDescription

// The modules and who may import whom are the architecture: an import that the design forbids does not build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "copydesk",
    products: [
        .executable(name: "copydesk", targets: ["copydesk"]),
        .library(name: "Kafka", targets: ["Kafka"]),
        .library(name: "LanguageModel", targets: ["LanguageModel"]),
        .library(name: "Extraction", targets: ["Extraction"]),
    ],
    targets: [
        .systemLibrary(name: "CRdKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "CLanguageDetection", linkerSettings: [.linkedLibrary("cld2")]),

        .target(name: "Kafka", dependencies: ["CRdKafka"], swiftSettings: strict),
        .target(name: "CVectorKernels"),
        .target(name: "LanguageModel", dependencies: ["CVectorKernels"], swiftSettings: strict),
        .target(name: "CPassthrough", dependencies: ["CRdKafka"]),
        .executableTarget(name: "PassthroughBenchmark", dependencies: ["Kafka", "CPassthrough"], swiftSettings: strict),
        .target(
            name: "Extraction", dependencies: ["LanguageModel", "CLibXML2", "CLanguageDetection"],
            exclude: ["Copy/HTML/block-weights.txt"], swiftSettings: strict),
        .target(name: "CCurl"),
        .target(name: "Monitoring", dependencies: ["CMicroHTTPD", "CCurl"], swiftSettings: strict),
        .target(
            name: "Ingestion", dependencies: ["Kafka", "Extraction", "Monitoring"], swiftSettings: strict),
        .executableTarget(
            name: "copydesk", dependencies: ["Ingestion", "CLibYAML", "CMalloc"], swiftSettings: strict),

        .executableTarget(name: "BlockDump", dependencies: ["Extraction"], swiftSettings: strict),
        .executableTarget(name: "LineTraining", dependencies: ["Extraction"], swiftSettings: strict),
        .executableTarget(name: "AnalysisDump", dependencies: ["LanguageModel"], swiftSettings: strict),

        .testTarget(name: "KafkaTests", dependencies: ["Kafka", "CRdKafka"], exclude: ["with-newer-librdkafka"], swiftSettings: strict),
        .testTarget(
            name: "LanguageModelTests", dependencies: ["LanguageModel"],
            exclude: ["compare-with-spacy", "compare_with_spacy.py", "Fixtures"], swiftSettings: strict),
        .testTarget(name: "IngestionTests", dependencies: ["Ingestion"], swiftSettings: strict),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction"], exclude: ["Seed"], swiftSettings: strict),
        .testTarget(name: "CommandLineTests", dependencies: ["copydesk", "Extraction"], swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["copydesk", "Ingestion", "Extraction", "LanguageModel"], exclude: ["run", "Cases"],
            swiftSettings: strict),
        .testTarget(name: "MonitoringTests", dependencies: ["Monitoring"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
