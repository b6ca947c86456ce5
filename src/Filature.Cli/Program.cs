Console.WriteLine("filature");
