import Kafka

/// Turns messages into what is published for them: the worker's only knowledge of what articles are.
public protocol Editor: Sendable {
    /// Edits one message. Runs on the worker's executor, many calls at once; a cancelled call should return `.abandoned` soon.
    func edit(_ message: Message) async -> Edited
    /// The message as a dead letter. Called on the worker's actor when the output refuses a record: must not wait.
    func deadLetter(_ message: Message, _ letter: DeadLetter) -> Publication
}

/// What editing one message comes to.
public enum Edited: Sendable {
    case publish(Publication)
    /// The edit was cancelled: the message's offset stays uncommitted, and it comes again.
    case abandoned
}
