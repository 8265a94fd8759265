// The JSON types that appear in this module's API: what is not known in advance, and where an error is.
@_exported public import struct WireJSON.JSONLocation
@_exported public import struct WireJSON.JSONNumber
@_exported public import struct WireJSON.JSONSyntaxError
@_exported public import enum WireJSON.JSONValue
