Console.WriteLine("benchmarks: see the folders");
