import Extraction
import Kafka
import Monitoring
