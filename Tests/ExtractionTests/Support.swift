import Foundation

@testable import Extraction

/// The top of the checkout.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private let knowledge = Result { () throws(KnowledgeFault) in try Knowledge(contentsOf: checkout.appending(path: ".data")) }

/// The whole pipeline, with the language model and the gazetteer that `deploy/set-up` fetches; loaded once for all tests.
func wholePipeline() throws -> Pipeline { Pipeline(knowledge: try knowledge.get()) }

/// The language model and the gazetteer alone.
func wholeKnowledge() throws -> Knowledge { try knowledge.get() }
