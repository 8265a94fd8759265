import FargateRetirement

extension [AffectedResource] {
    /// Appends the names of services of one cluster, as long as they follow one another and have no ARN.
    ///
    /// - Parameters:
    ///   - cluster: The cluster.
    ///   - start: Where to begin.
    ///   - names: Where the names go.
    /// - Returns: Where the first resource stands that is none of them.
    func appendServiceNames(in cluster: String?, from start: Int, to names: inout [String]) -> Int {
        // A resource that is read through the array would be copied first, and there are many.
        unsafe withUnsafeBufferPointer { resources in
            var index = start
            while index < resources.count, case .service(let service) = unsafe resources[index].kind, !service.hasARN,
                service.cluster == cluster
            {
                names.append(service.name)
                index += 1
            }
            return index
        }
    }
}
